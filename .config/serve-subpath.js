// @ts-check
/** Serves dist/ below a sub-path, as the plainest of static servers would: node serve-subpath.js PORT /PATH/ */
import { createServer } from 'node:http'
import sirv from 'sirv'

const [port = '4180', base = '/'] = process.argv.slice(2)
const files = sirv('dist', { dev: true, etag: true })

createServer((request, response) => {
  if (!request.url?.startsWith(base)) {
    response.writeHead(404).end()
    return
  }
  request.url = `/${request.url.slice(base.length)}`
  files(request, response, () => response.writeHead(404).end())
}).listen(Number(port))
