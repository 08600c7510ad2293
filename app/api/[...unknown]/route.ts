import { problem } from '@/lib/web/problem'

/** Whatever is not there is told in the form of everything else. */
const notThere = async () => problem('not-found')

export {
  notThere as GET,
  notThere as POST,
  notThere as PUT,
  notThere as PATCH,
  notThere as DELETE,
  notThere as OPTIONS,
}
