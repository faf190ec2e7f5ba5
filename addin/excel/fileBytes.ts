/** The most Excel gives at once. */
const sliceBytes = 4 * 1024 * 1024;

/** The workbook as it would be saved now, slice by slice. The file is always closed: Excel keeps two open at most. */
export async function wholeFile(told?: (done: number, of: number) => void): Promise<Uint8Array> {
  const file = await opened();
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const data = await sliceOf(file, index);
      bytes.set(data.slice(0, Math.max(0, file.size - at)), at);
      at += data.length;
      told?.(Math.min(at, file.size), file.size);
    }
    return bytes;
  } finally {
    await closed(file);
  }
}

function opened(): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: sliceBytes }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(result.error);
    });
  });
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) reject(result.error);
      else resolve(Uint8Array.from(result.value.data as ArrayLike<number>));
    });
  });
}

function closed(file: Office.File): Promise<void> {
  return new Promise((resolve) => {
    // A file that does not close was still read whole.
    file.closeAsync(() => resolve());
  });
}
