import Testing

@testable import Engine

@Suite("What variables, resources and channels of fragments tell")
struct EnvironmentTests {
  private func meanings(_ key: String, _ value: String) -> [EnvironmentVariable.Meaning] {
    EnvironmentVariable(key: key, value: value, line: 1).meanings
  }

  @Test("A host without dots is one inside the system, a public one is called by its variable")
  func hosts() {
    #expect(meanings("PRICES_URL", "http://prices:8080") == [.host("prices", scheme: "http")])
    #expect(
      meanings("TIDE_BASE_URL", "https://api.tides.org/v2")
        == [.other(name: "TIDE", kind: .externalSystem)])
    #expect(
      meanings("PRICES_URL", "http://prices.shop.svc.cluster.local")
        == [.host("prices", scheme: "http")])
  }

  @Test("The product in a variable's name or scheme tells a store, a broker or a third party")
  func products() {
    #expect(
      meanings("REDIS_HOST", "session-cache")
        == [
          .host("session-cache", scheme: ""), .other(name: "session-cache", kind: .dataStore),
        ])
    #expect(
      meanings("QUEUE_URL", "amqp://user:secret@mq:5672").last
        == .other(name: "mq", kind: .broker))
    #expect(
      meanings("STRIPE_API_KEY", "${STRIPE}") == [.other(name: "Stripe", kind: .externalSystem)])
  }

  @Test(
    "Addresses of one's own and plain settings tell nothing",
    arguments: [
      ("PUBLIC_URL", "https://shop.example.org"), ("FRONTEND_URL", "https://shop.example.org"),
      ("LOG_LEVEL", "info"), ("DB_HOST", "localhost"), ("CONFIG", "app.yaml"),
    ])
  func nothing(key: String, value: String) {
    #expect(meanings(key, value).isEmpty)
  }

  @Test("A public host beginning with the name of a part is not that part")
  func publicHost() {
    let found = extracted(
      """
      ```yaml
      services:
        api:
          build: ./api
        worker:
          build: ./worker
          environment:
            - CARRIER_URL=https://api.carrier.com/v1
      ```
      """)
    #expect(found.arrows == ["worker > Carrier unknown"])
    #expect(found.parts.contains("externalSystem Carrier"))
  }

  @Test("Terraform resources are parts, stores and queues, and refer to one another")
  func terraform() {
    let marked = MarkedText(
      """
      ```hcl
      resource "aws_sqs_queue" "jobs" {
        name = "scan-jobs"
      }
      resource "aws_dynamodb_table" "scans" {
        name = "scans"
      }
      resource "aws_lambda_function" "scanner" {
        function_name = "scanner"
        environment {
          variables = {
            «TABLE = aws_dynamodb_table.scans.name»
          }
        }
      }
      «resource "aws_lambda_event_source_mapping" "jobs" {»
        event_source_arn = aws_sqs_queue.jobs.arn
        function_name    = aws_lambda_function.scanner.arn
      }
      ```
      """)
    let found = marked.requirements
    #expect(found.parts == ["broker scan-jobs", "dataStore scans", "component scanner"])
    #expect(found.arrows == ["scanner > scans data", "scanner > scan-jobs async"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("AsyncAPI tells what the application sends and receives, in the newer and the older form")
  func channels() {
    let found = extracted(
      twoServices + """
        ## Contracts

        ```yaml
        asyncapi: 3.0.0
        info:
          title: Order Service
        channels:
          placed:
            address: shop.order-placed
        operations:
          sendPlaced:
            action: send
            channel:
              $ref: '#/channels/placed'
        ```

        ```yaml
        asyncapi: 2.6.0
        info:
          title: Payment Service
        channels:
          shop.order-placed:
            publish:
              operationId: onPlaced
        ```
        """)
    #expect(found.events.map(\.name) == ["shop.order-placed"])
    #expect(found.events.first?.publisher == "order-service".id)
    #expect(found.events.first?.consumers == ["payment-service".id])
  }
}
