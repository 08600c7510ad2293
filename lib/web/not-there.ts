import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

const LOOK = `:root{color-scheme:light dark}body{margin:0;font:1rem/1.6 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:2.5rem 1.125rem}h1{font-size:1.375rem;margin:0}a{color:inherit}`

/**
 * The page for what is not there, whole in itself: proxy.ts answers before any page is looked for, and where the server
 * listens on 127.0.0.1 Next takes a rewrite to another page of its own for one to another server.
 */
export function notTherePage(locale: Locale): Response {
  const { shell } = wordsFor(locale)
  const { notFoundTitle, notFoundBody, toHome } = shell.errors
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${notFoundTitle} · ${shell.product}</title><style>${LOOK}</style></head>
<body><main><h1>${notFoundTitle}</h1><p>${notFoundBody}</p><p><a href="/">${toHome}</a></p></main></body></html>`
  return new Response(html, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
