#!/bin/bash
# Four processes on one machine, or with --sshlogin on several: bash docs/many-machines/parallel.sh
# GNU parallel sets PARALLEL_SEQ; LEADPATH_SHARDS is how many there are.
set -euo pipefail
export LEADPATH_SHARDS=4
seq "$LEADPATH_SHARDS" | parallel leadpath publish list -o shards/{#} --threads 1 --shard auto
leadpath merge shards/* -o site
