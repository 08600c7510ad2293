import { lodge } from './support/case'
import { expect, test } from './support/journey'

test('a case of two other agencies is neither there by its address nor found by reference, number or name', async ({
  as,
}) => {
  const reference = await lodge(await as('xian-clerk'), '钱宝鸡')

  const stranger = await as('fuzhou-clerk')
  for (const path of ['', '/accept', '/contact-letter', '/acceptance-receipt']) {
    await stranger.goto(`/cases/${reference}${path}`)
    await expect(stranger.getByText('没有找到这件办件，或者它不属于您所在的机构。')).toBeVisible()
    await expect(stranger.getByText('钱宝鸡')).toHaveCount(0)
  }
  for (const asked of [reference, '610302189005050053', '钱宝鸡']) {
    await stranger.goto('/cases')
    const search = stranger.getByRole('search')
    await search.getByRole('searchbox', { name: '查找办件' }).fill(asked)
    await search.getByRole('button', { name: '查找' }).click()
    await expect(stranger.getByText('没有找到办件')).toBeVisible()
    expect(stranger.url()).not.toContain(encodeURIComponent(asked))
  }
})
