/**
 * Something the person at the keyboard can put right. It is told in one sentence per language, never
 * with a stack: the sentence names the cure.
 */
export class Trouble extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh}\n${en}`)
    this.name = 'Trouble'
  }
}

/**
 * The sentence for whatever went wrong. Whoever notices a full disk first (PostgreSQL, the migrations, the
 * seed, the build), it is a full disk.
 * @param {unknown} error
 * @returns {string} of a fault of ours, everything there is
 */
const sentence = (error) => {
  const message = error instanceof Error ? error.message : String(error)
  if (
    /No space left on device|Disk quota exceeded|Check free disk space|ENOSPC/i.test(message) &&
    !message.includes('磁盘已满')
  ) {
    return '磁盘已满;请腾出空间后重试。\nThe disk is full; free some space and start again.'
  }
  return error instanceof Trouble ? message : error instanceof Error ? (error.stack ?? message) : message
}

/** @param {unknown} error */
export const printTrouble = (error) => console.error(`\n${sentence(error)}`)

/**
 * Runs a program's body; a Trouble is printed and ends it with exit code 1, everything else is a fault of
 * ours and keeps its stack.
 * @param {() => Promise<void>} body
 */
export const tellTrouble = async (body) => {
  try {
    await body()
  } catch (error) {
    printTrouble(error)
    process.exit(1)
  }
}

/**
 * The sentence for an operating-system error, or the error itself when there is nothing better to say.
 * @param {NodeJS.ErrnoException} error
 * @param {string} folder what was being written
 */
export const diskTrouble = (error, folder) => {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Trouble(
        `磁盘已满,无法写入 ${folder};请腾出空间后重试。`,
        `The disk is full and ${folder} cannot be written; free some space and start again.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new Trouble(
        `无法写入数据目录 ${folder}(${error.code});请修改权限,或用 DATA_DIR 指定可写目录。`,
        `The data folder ${folder} cannot be written (${error.code}); fix its permissions or name a writable one in DATA_DIR.`,
      )
    default:
      return error
  }
}
