// @ts-check
/** Serves a built folder below a sub-path, as the plainest of static servers would: node serve-subpath.js PORT /PATH/ FOLDER */
import { createServer } from 'node:http'
import sirv from 'sirv'

const [port = '4180', base = '/', folder = 'dist'] = process.argv.slice(2)
const files = sirv(folder, { dev: true, etag: true })

createServer((request, response) => {
  if (!request.url?.startsWith(base)) {
    response.writeHead(404).end()
    return
  }
  request.url = `/${request.url.slice(base.length)}`
  files(request, response, () => void response.writeHead(404).end())
}).listen(Number(port))
