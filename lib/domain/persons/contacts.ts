/** How somebody got in touch about a case, and who it was. */
export const CONTACT_KINDS = ['call', 'callOut', 'visit', 'hotline12345', 'hotline12393'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** What the applicant wrote online, beside what staff log. */
export type LoggedKind = ContactKind | 'online'

export const CALLERS = ['applicant', 'otherAgency', 'bank', 'other'] as const
export type Caller = (typeof CALLERS)[number]
