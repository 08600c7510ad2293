export { applyEn } from './apply/en'
export { applyZh } from './apply/zh'
