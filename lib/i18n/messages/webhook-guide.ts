import type { Words } from '../wording'

/** What whoever programs a receiver has to know. */
export const webhookGuideZh = {
  title: '接收方怎样核对',
  how: [
    '每条消息是一个 POST 请求，正文为 JSON。8 秒内以 2xx 答复即为收下；先存下来，再处理。',
    'Jiexu-Event-Id：事件的编号，与正文的 id 相同。重试和重新发送都不变：收过的编号直接答复 2xx。',
    'Jiexu-Timestamp：发送时刻，Unix 秒。与本机时间相差超过 5 分钟的不予受理，防止有人重放。',
    'Jiexu-Signature：v1= 后面是 HMAC-SHA-256(密钥, 时间戳 + "." + 正文原始字节) 的十六进制；更换密钥期间有两个，用逗号隔开，任一相符即可。',
    '同一办件的事件按版本顺序送达，前一条没有收下，后一条不会发出；不同办件之间不保证先后。',
    '400、401、403、410、422 等视为明确拒收，立即成为死信；404、408、409、425、429、5xx 和超时会重试，间隔从半分钟翻倍到 4 小时；Retry-After 有效。',
  ],
  example: '正文示例',
  code: '核对代码（Node.js）',
}

export const webhookGuideEn: Words<typeof webhookGuideZh> = {
  title: 'How a receiver checks messages',
  how: [
    'Each message is a POST with a JSON body. An answer of 2xx within 8 seconds means taken: keep it first, work on it afterwards.',
    'Jiexu-Event-Id: id of the event, as in the body. It stays through every try and when sent again: answer 2xx to an id you have.',
    'Jiexu-Timestamp: when it was sent, Unix seconds. Refuse what is more than 5 minutes off your clock, so that nothing recorded can be sent again.',
    'Jiexu-Signature: after v1= HMAC-SHA-256(secret, timestamp + "." + body bytes) in hexadecimal. While a secret is changed there are two, apart by a comma; one that fits is enough.',
    'Events of one case come in the order of its versions: none is sent before the one before it was taken. Between cases there is no order.',
    '400, 401, 403, 410, 422 and their like are a definite no and make a dead letter at once; 404, 408, 409, 425, 429, 5xx and silence are tried again after half a minute, doubling up to 4 hours. Retry-After is honoured.',
  ],
  example: 'A body',
  code: 'Checking it (Node.js)',
}
