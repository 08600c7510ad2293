import { listFile } from '@/lib/web/employees/sheets'

/** The list in the form as a file: to correct, or with what came of it. It comes in the body, never in the address. */
export async function POST(request: Request): Promise<Response> {
  return listFile(request)
}
