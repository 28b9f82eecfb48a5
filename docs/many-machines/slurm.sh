#!/bin/bash
# 32 shards of one list, then a job that joins them: sbatch docs/many-machines/slurm.sh
# Slurm sets SLURM_ARRAY_TASK_ID, SLURM_ARRAY_TASK_MIN, SLURM_ARRAY_TASK_STEP and SLURM_ARRAY_TASK_COUNT.
#SBATCH --job-name=leadpath
#SBATCH --array=1-32
#SBATCH --cpus-per-task=4
set -euo pipefail
leadpath publish list -o "shards/$SLURM_ARRAY_TASK_ID" --threads "$SLURM_CPUS_PER_TASK" --shard auto
# Afterwards, once: sbatch --dependency=afterok:JOB --wrap 'leadpath merge shards/* -o site'
