@testable import Engine

/// A gateway that serves GraphQL, as a component design states it.
enum GraphFixture {
  static let design = """
    # Component Design

    ## Shop Gateway
    - **Responsibility:** joins what a page needs
    - **Interfaces:** GraphQL
      - `query order(orderId: ID!): Order` one order with its lines
      - `query orders` what the customer bought, newest first
      - `mutation placeOrder` submits the cart
    - **Dependencies:**
      - Order Service for the orders, REST `GET /orders/{orderId}`
    - **Data owned:**
      - `order`: `orderId: uuid`, `status: enum(open, paid)`, `total: decimal(12,2)`, `itemCount: long`, `placedAt: timestamp`
      - `order_line`: `orderId: uuid`, `sku: string`, `tags: string[]`

    ## Order Service
    - **Responsibility:** keeps orders
    - **Interfaces:** REST
      - `GET /orders/{orderId}`

    ## Web Shop
    - **Dependencies:**
      - Shop Gateway for all pages, GraphQL `query order`
    """

  static let generation = generation(of: design)

  /// What the pipeline makes of one component design.
  static func generation(of design: String, review: Review = Review()) -> Generation {
    Pipeline.generation(
      of: PipelineInput(
        session: ShopModel.session,
        documents: [
          SourceDocument(
            name: "component-design_shop.md", kind: .componentDesign, bytes: Array(design.utf8))
        ], review: review, dates: DocumentDates(created: "2026-01-01", updated: "2026-01-01")))
  }

  static func text(_ path: String) -> String {
    generation.artifacts.first { $0.path == "integration-specs/" + path }?.text ?? ""
  }
}
