import { sendMessage } from '@customer-service/contracts/chatbot'
import fastify from 'fastify'
import { Compile } from 'typebox/compile'

/** What the platform is measured against: Fastify that validates the same body by the same schema and echoes it. */
const app = fastify()
const validator = Compile(sendMessage.schema.body)
app.setValidatorCompiler(() => (body) => validator.Check(body) || { error: new Error('invalid') })
app.post(
  '/echo',
  { schema: { body: sendMessage.schema.body, response: { 200: sendMessage.schema.body } } },
  async (request) => request.body,
)
const address = await app.listen({ host: '127.0.0.1', port: 0 })
console.log(JSON.stringify({ url: address }))
