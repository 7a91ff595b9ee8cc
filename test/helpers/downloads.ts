const createObjectURL = URL.createObjectURL.bind(URL);
const realClick = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!.value as () => void;

export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** Catches the files that a page gives, instead of saving them, until {@link releaseDownloads}. */
export function catchDownloads(): readonly Download[] {
  const caught: Download[] = [];
  let last: Blob;
  URL.createObjectURL = (blob: Blob) => ((last = blob), 'blob:caught');
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) caught.push({ blob: last, name: this.download });
    else realClick.call(this);
  };
  return caught;
}

export function releaseDownloads(): void {
  URL.createObjectURL = createObjectURL;
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
}
