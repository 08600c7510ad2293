/** Pages do not know their own address in Next; proxy.ts writes path and query into this request header. */
export const PATH_HEADER = 'x-jiexu-path'
