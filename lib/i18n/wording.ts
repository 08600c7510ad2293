import type { Locale } from './locale'

/**
 * The shape a translation must have: every leaf of the Chinese original, a sentence or a function making
 * one, with the same arguments. A missing English entry is a type error.
 */
export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Words<T[K]> }

/** The words of one namespace in a language. */
export function inLocale<T>(locale: Locale, zh: T, en: Words<T>): Words<T> {
  return locale === 'en' ? en : (zh as Words<T>)
}

/** A name with a line saying what it means. */
export type Explained = { readonly name: string; readonly hint: string }
