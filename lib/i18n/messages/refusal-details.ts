import { clockRefusalsEn, clockRefusalsZh } from './clock-refusals'
import { moneyRefusalsEn, moneyRefusalsZh } from './money-refusals'
import { onlineRefusalsEn, onlineRefusalsZh } from './online-refusals'
import { peopleRefusalsEn, peopleRefusalsZh } from './people/refusals'

/** Finer reasons of refusals, each area's in a file of its own. */
export const refusalDetailsZh = {
  ...clockRefusalsZh,
  ...moneyRefusalsZh,
  ...peopleRefusalsZh,
  ...onlineRefusalsZh,
}
export const refusalDetailsEn = {
  ...clockRefusalsEn,
  ...moneyRefusalsEn,
  ...peopleRefusalsEn,
  ...onlineRefusalsEn,
}
