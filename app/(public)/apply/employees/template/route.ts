import { templateFile } from '@/lib/web/employees/sheets'

/** An empty list to fill in (.xlsx). */
export function GET(): Promise<Response> {
  return templateFile()
}
