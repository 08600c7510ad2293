/**
 * Numbered progress on the screen, one line a step, with how long it took.
 * @param {number} total
 */
export const progress = (total) => {
  let number = 0
  /**
   * @template T
   * @param {string} title Chinese, then English
   * @param {() => T | Promise<T>} work
   * @param {(result: T) => string} [outcome] a short word about the result
   * @returns {Promise<T>}
   */
  return async (title, work, outcome = () => '') => {
    number += 1
    const start = performance.now()
    process.stdout.write(`[${number}/${total}] ${title} … `)
    try {
      const result = await work()
      const word = outcome(result)
      process.stdout.write(`${word}${word && ' '}${seconds(performance.now() - start)}\n`)
      return result
    } catch (error) {
      process.stdout.write('失败 failed\n')
      throw error
    }
  }
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/** What a step says when there was nothing to do. */
export const upToDate = '已是最新 up to date,'
