// The licences of packages that are bundled but publish no file of theirs; what they ask for is that their notice goes
// with every copy. From the repositories, and the fields `license` and `author` of their package.json.
const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** @type {Readonly<Record<string, string>>} */
const textsByPackage = {
  "@bomb.sh/tab": `MIT License\n\nCopyright (c) Bombshell Authors (https://github.com/bombshell-dev)\n\n${mit}`,
  // Forked from sax; uses String.fromCodePoint of Mathias Bynens.
  saxes: `The ISC License

Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)

${isc}

String.fromCodePoint by Mathias Bynens is used under the MIT License:
Copyright Mathias Bynens <https://mathiasbynens.be/>

${mit}`,
};

/**
 * The licences that a build gathered, with the texts that the packages do not publish.
 *
 * @param {string} licences
 */
function addMissingLicences(licences) {
  return licences
    .split(/\n(?=## )/)
    .map((part) => {
      const [, name = ""] = /^## (\S+) - .*\s*$/.exec(part) ?? [];
      return Object.hasOwn(textsByPackage, name) ? `${part.trim()}\n\n${textsByPackage[name]}\n` : part;
    })
    .join("\n");
}

/**
 * A plugin of builds that write LICENSES.md.
 *
 * @type {import("vite").Plugin}
 */
export const missingLicences = {
  name: "missing-licences",
  generateBundle: {
    order: "post",
    handler: (_options, bundle) => {
      const licences = bundle["LICENSES.md"];
      if (licences?.type === "asset") licences.source = addMissingLicences(String(licences.source));
    },
  },
};
