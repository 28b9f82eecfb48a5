import type { PictureAnswer } from "../../../work/questions.ts";
import { findSeenPart, type Sight, type SightRoom } from "./sight.ts";

/** Pixels: as large as it may be, and the least of a side of it and of a step in it. */
const [mostSize, leastSide, leastStep] = [{ width: 140, height: 170 }, 32, 1.5];
/** What of the stage it may take. */
const mostShare = { width: 0.24, height: 0.36 };
/** Pixels of a stage so narrow that it would hide what it helps to find. */
const leastStage = 340;
/** Milliseconds after a change until it is drawn again. */
const drawPause = 120;

/** All of a picture in a corner, with a frame that shows what of it is seen. For hands and eyes alone. */
export class Minimap {
  readonly #element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #frame: HTMLElement;
  #answer: PictureAnswer | undefined;
  #critical: ReadonlySet<string> = new Set();
  #size = { width: 0, height: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onMove`: tells what is to be in the middle, in shares of the picture. */
  constructor(element: HTMLElement, onMove: (x: number, y: number) => void) {
    this.#element = element;
    this.#canvas = element.appendChild(document.createElement("canvas"));
    this.#frame = element.appendChild(document.createElement("div"));
    const move = ({ clientX, clientY, buttons }: PointerEvent) => {
      if (buttons === 0) return;
      const box = element.getBoundingClientRect();
      onMove((clientX - box.left) / box.width, (clientY - box.top) / box.height);
    };
    element.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      move(event);
    });
    element.addEventListener("pointermove", move);
  }

  show(answer: PictureAnswer, critical: ReadonlySet<string>, sight: Sight, room: SightRoom): void {
    this.#answer = answer;
    this.#critical = critical;
    this.follow(sight, room);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(room), drawPause);
  }

  /** Shows what is seen; nothing where that is all. */
  follow(sight: Sight, room: SightRoom): void {
    const { drawing, stage } = room;
    const isAll = drawing.width * sight.scale <= stage.width + 1 && drawing.height * sight.scale <= stage.height + 1;
    this.#element.hidden = isAll || stage.width < leastStage || !this.#answer || this.#answer.places.length === 0;
    if (this.#element.hidden) return;
    this.#resize(room);
    const seen = findSeenPart(sight, room);
    const { width, height } = this.#size;
    const across = { from: Math.max(0, seen.x / drawing.width), to: Math.min(1, (seen.x + seen.width) / drawing.width) };
    const down = { from: Math.max(0, seen.y / drawing.height), to: Math.min(1, (seen.y + seen.height) / drawing.height) };
    this.#frame.style.transform = `translate(${across.from * width}px, ${down.from * height}px)`;
    this.#frame.style.width = `${(across.to - across.from) * width}px`;
    this.#frame.style.height = `${Math.max(4, (down.to - down.from) * height)}px`;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #resize({ drawing, stage }: SightRoom): void {
    const most = {
      width: Math.min(mostSize.width, mostShare.width * stage.width),
      height: Math.min(mostSize.height, mostShare.height * stage.height),
    };
    const scale = Math.min(most.width / drawing.width, most.height / drawing.height);
    const [width, height] = [drawing.width, drawing.height].map((each) => Math.round(Math.max(leastSide, each * scale)));
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width: width as number, height: height as number };
    this.#element.style.width = `${width}px`;
    this.#element.style.height = `${height}px`;
    if (this.#canvas.width > 0) this.#draw({ drawing });
  }

  #draw({ drawing }: Pick<SightRoom, "drawing">): void {
    const { width, height } = this.#size;
    const context = this.#canvas.getContext("2d");
    if (!context || !this.#answer || width === 0) return;
    const sharpness = devicePixelRatio;
    this.#canvas.width = width * sharpness;
    this.#canvas.height = height * sharpness;
    context.scale(sharpness, sharpness);
    const colours = getComputedStyle(this.#element);
    const [usual, critical] = ["--muted", "--accent"].map((name) => colours.getPropertyValue(name)) as [string, string];
    const [across, down] = [width / drawing.width, height / drawing.height];
    for (const { id, x, y, width: wide, height: high } of this.#answer.places) {
      context.fillStyle = this.#critical.has(id) ? critical : usual;
      context.fillRect(x * across, y * down, Math.max(leastStep, wide * across), Math.max(leastStep, high * down * 0.8));
    }
  }
}
