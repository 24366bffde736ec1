// Reads a topic from its beginning and prints one JSON object per record, decoded by the registry alone.
// usage: node decode.mjs BROKER REGISTRY_URL TOPIC COUNT; ends after COUNT records or 30 s.
import { Kafka, logLevel } from 'kafkajs'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'

const [broker, registryUrl, topic, count] = process.argv.slice(2)
const kafka = new Kafka({ clientId: 'confluent-client', brokers: [broker], logLevel: logLevel.ERROR })
const registry = new SchemaRegistry({ host: registryUrl })
const consumer = kafka.consumer({ groupId: `confluent-client-${process.pid}` })

const timeout = setTimeout(() => finish(1), 30_000)
let seen = 0

async function finish(code) {
  clearTimeout(timeout)
  await consumer.disconnect()
  process.exit(code)
}

await consumer.connect()
await consumer.subscribe({ topic, fromBeginning: true })
await consumer.run({
  eachMessage: async ({ message }) => {
    if (seen >= Number(count)) return
    const value = await registry.decode(message.value)
    process.stdout.write(
      JSON.stringify({ key: message.key.toString(), value }, (_, v) => (typeof v === 'bigint' ? v.toString() : v)) + '\n'
    )
    if (++seen >= Number(count)) setImmediate(() => finish(0))
  }
})
