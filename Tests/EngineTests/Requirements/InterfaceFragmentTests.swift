import Testing

@testable import Engine

@Suite("OpenAPI fragments and entity diagrams")
struct InterfaceFragmentTests {
  private let gateway = MarkedText(
    """
    ## Edge Gateway
    - **Responsibility:** lets requests in

    ```yaml
    openapi: 3.1.0
    info:
      title: Edge Gateway API
    paths:
      /orders:
        post:
          summary: takes an order
          x-google-backend:
            address: «http://order-service:8080»
    components:
      securitySchemes:
        login:
          type: openIdConnect
          openIdConnectUrl: «https://shop.eu.auth0.com/.well-known/openid-configuration»
    ```

    ## Order Service
    - **Responsibility:** takes orders
    """)

  @Test("A gateway's backend and the signer of its tokens are what it depends on")
  func dependencies() {
    let found = gateway.requirements
    #expect(
      found.arrows == ["Edge Gateway > Auth0 sync", "Edge Gateway > Order Service sync"]
        || found.arrows == ["Edge Gateway > Order Service sync", "Edge Gateway > Auth0 sync"])
    #expect(found.interactionLines == gateway.lines)
    #expect(found.elements.first { $0.name == "Auth0" }?.kind == .externalSystem)
  }

  @Test("The operations belong to the part that the title names")
  func operations() {
    let interfaces = gateway.requirements.elements.first { $0.name == "Edge Gateway" }?.interfaces
    #expect(interfaces?.map(\.signature) == [.http(method: "POST", path: "/orders")])
    #expect(interfaces?.first?.purpose == "takes an order")
  }

  @Test("A fragment of no known part gives nothing, and servers alone tell no dependency")
  func nobody() {
    let text = gateway.text.replacing("Edge Gateway API", with: "Public API")
      .replacing(
        "## Edge Gateway\n- **Responsibility:** lets requests in", with: "## Notes\n\nText.")
    #expect(extracted(text).arrows == [])
    let servers = """
      ## Order Service
      - **Responsibility:** takes orders

      ```yaml
      openapi: 3.0.3
      servers:
        - url: https://api.shop.example/v1
      paths: {}
      ```
      """
    #expect(extracted(servers).arrows == [])
  }

  private let diagram = """
    ```mermaid
    erDiagram
      ORDER ||--o{ ORDER_LINE : has
      ORDER {
        uuid orderId PK
        decimal total
      }
    ```
    """

  @Test("What an entity diagram draws below a part's heading is that part's data")
  func entities() {
    let found = extracted("## Order Service\n- **Responsibility:** takes orders\n\n" + diagram)
    #expect(found.entities.map(\.name) == ["ORDER", "ORDER_LINE"])
    #expect(found.entities.allSatisfy { $0.owner == found.elements.first?.id })
    #expect(found.entities.first?.fields.map(\.name) == ["orderId", "total"])
    #expect(found.parts == ["component Order Service"])
  }

  @Test("A diagram of everybody's data gives it to nobody, and draws no parts")
  func everybody() {
    let found = extracted(twoServices + "## Data model\n\n" + diagram)
    #expect(found.entities == [])
    #expect(found.parts.count == 2)
  }
}
