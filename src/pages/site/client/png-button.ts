/// <reference lib="dom" preserve="true" />

/** Pixels of the image for one of the drawing, as far as browsers can have a canvas of that size. */
const wantedScale = 2;
const mostPixels = 64_000_000;
const longestSide = 16_384;

/**
 * Lets a button make a PNG of a picture of the site. In a folder that was opened without a web server no browser allows
 * it: the button stays hidden.
 */
export function offerPng(button: HTMLButtonElement): void {
  const { png = "", name = "" } = button.dataset;
  if (location.protocol === "file:") {
    button.closest("li")?.remove();
    return;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    const picture = new Image();
    picture.src = png;
    await picture.decode();
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(await createPngBlob(picture));
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

function createPngBlob(picture: HTMLImageElement): Promise<Blob> {
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(
    wantedScale,
    Math.sqrt(mostPixels / (naturalWidth * naturalHeight)),
    longestSide / Math.max(naturalWidth, naturalHeight),
  );
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(naturalWidth * scale);
  canvas.height = Math.floor(naturalHeight * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made"))), "image/png");
  });
}
