import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { Explained } from '../../wording'

/** A parameter's name, one line about it, and what it means where nothing is decided. */
export type ParameterWords = Readonly<Record<ParameterKey, Explained & { readonly unset?: string }>>
