import { buttonLook } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { shortInstant } from '@/lib/i18n/format/dates'
import { ageText, faultText } from '@/lib/i18n/format/exchange'
import { nameIn } from '@/lib/i18n/format/names'
import { ActButton } from './act-button'
import type { ExchangeProps } from './saying'

/** The directory, with what waits for each. */
export function PeerTable({ page, saying: { says, list, locale, at } }: ExchangeProps) {
  const { peers } = says
  if (page.peers.length === 0)
    return (
      <Sheet title={peers.title}>
        <p className="text-ink-2">{peers.none}</p>
      </Sheet>
    )
  return (
    <Sheet title={peers.title} kind="flush">
      <Table label={peers.title} cards>
        <Head>
          <Th>{peers.code}</Th>
          <Th>{peers.serves}</Th>
          <Th>{peers.way}</Th>
          <Th>{peers.waiting}</Th>
          <Th>{peers.reached}</Th>
          <Th>{peers.does}</Th>
        </Head>
        <tbody>
          {page.peers.map((peer) => (
            <Row key={peer.code}>
              <Td className="max-md:basis-full max-md:font-medium">
                {peer.code} · {nameIn(peer, locale)}
              </Td>
              <Td data-label={peers.serves}>
                {peer.areas.map((area) => nameIn(area, locale)).join(list) || '–'}
              </Td>
              <Td dim data-label={peers.way}>
                {peer.address ?? peers.byFile}
              </Td>
              <Td data-label={peers.waiting}>
                {peer.waiting}
                {peer.waitingSince && ` · ${peers.since(ageText(peer.waitingSince, at, says))}`}
              </Td>
              <Td dim data-label={peers.reached}>
                {peer.reachedAt ? shortInstant(peer.reachedAt, locale) : peers.never}
                {peer.lastFault && ` · ${faultText(peer.lastFault, says, locale)}`}
              </Td>
              <Td className="max-md:basis-full">
                {page.mayChange && (
                  <span className="flex flex-wrap items-center gap-2">
                    {/* A file, not a page: the router has nothing to fetch ahead. */}
                    <a
                      className={buttonLook()}
                      download
                      href={`/admin/exchange/file?peer=${encodeURIComponent(peer.code)}`}
                    >
                      {peers.file}
                    </a>
                    {peer.waiting > 0 && (
                      <ActButton
                        act="replay"
                        fields={{ peerCode: peer.code }}
                        label={`${peers.retry} ${peer.code}`}
                      >
                        {peers.retry}
                      </ActButton>
                    )}
                  </span>
                )}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}
