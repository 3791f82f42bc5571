import OrderedCollections
import Testing

@testable import Engine

@Suite("GraphQL where the sources name it")
struct GraphQLContractTests {
  private func contract() throws -> GraphQLContract {
    try #require(GraphFixture.generation.blueprint.contracts.graphs.first)
  }

  @Test("Every stated operation is there with its kind, its arguments and its answer")
  func operations() throws {
    let operations = try contract().operations
    #expect(
      operations.map { "\($0.kind.rawValue) \($0.name)" } == [
        "query order", "query orders", "mutation placeOrder",
      ])
    #expect(operations[0].arguments.map(\.name) == ["orderId"])
    #expect(operations[0].result == "Order")
    #expect(operations[1].isList)
    #expect(operations[2].input == "NewOrder")
    #expect(operations[0].consumers == ["web-shop"])
    #expect(operations.allSatisfy { if case .stated = $0.origin { true } else { false } })
  }

  @Test("Types come from the data that the sources name")
  func types() throws {
    #expect(try contract().types.map(\.name) == ["Order", "OrderLine"])
    #expect(try contract().inputs.map(\.name) == ["NewOrder", "NewOrderLine"])
  }

  @Test("The schema in SDL says the same when it is read back")
  func parsedBack() throws {
    let contract = try contract()
    let read = ParsedSDL(GraphFixture.text("graphql/shop-gateway.graphql"))
    for kind in GraphQLContract.Operation.Kind.allCases {
      let root = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      #expect(
        read.fields[root]?.map(\.name) ?? []
          == contract.operations.filter { $0.kind == kind }.map(\.name))
    }
    for schema in contract.types + contract.inputs {
      #expect(read.fields[schema.name]?.map(\.name) == schema.fields.map(\.name))
    }
    #expect(
      read.fields["Order"]?.map(\.type) == [
        "ID!", "OrderStatus!", "Decimal!", "Long!", "DateTime!", "[OrderLine!]!",
      ])
    #expect(read.fields["OrderLine"]?.last?.type == "[String!]!")
    #expect(read.fields["Query"]?.last?.type == "OrderPage!")
  }

  @Test("Document, state and test plan know of it")
  func agreement() {
    let generation = GraphFixture.generation
    #expect(generation.document.markdown.contains("integration-specs/graphql/shop-gateway.graphql"))
    #expect(GraphFixture.text("integration-tests.md").contains("`mutation placeOrder`"))
    #expect(SessionStateUpdate(generation.blueprint).apiSpecs == 2)
  }

  @Test("A gateway that the reviewer lets serve GraphQL joins the data of the parts it asks")
  func chosen() throws {
    let design = """
      ## API Gateway
      - **Responsibility:** the only entrance
      - **Dependencies:**
        - Order Service for orders, REST
        - Cart Service for carts, REST
        - User Service for users, REST

      ## Order Service
      - **Data owned:** `order`: `orderId: uuid`, `total: decimal`

      ## Cart Service
      - **Data owned:** `cart`: `cartId: uuid`, `total: decimal`

      ## User Service
      - **Data owned:** `user`: `userId: uuid`, `name: string`
      """
    let plain = GraphFixture.generation(of: design)
    let decision = try #require(
      plain.blueprint.design.decisions.first { $0.rule == COM15Composition.id })
    #expect(plain.blueprint.contracts.graphs.isEmpty)
    let graph = try #require(decision.alternatives.first { $0.outcome.isGraphQL })
    var review = Review()
    review.choices[DecisionKey(subject: decision.subject, topic: decision.topic)] = ReviewerChoice(
      outcome: graph.outcome, reason: "many clients")
    let chosen = GraphFixture.generation(of: design, review: review)
    let contract = try #require(chosen.blueprint.contracts.graphs.first)
    #expect(contract.operations.map(\.name) == ["order", "cart", "user"])
    #expect(contract.operations.allSatisfy { $0.origin == .proposed(COM15Composition.id) })
  }
}

extension Outcome {
  fileprivate var isGraphQL: Bool {
    if case .practice(.graphQLGateway, _) = self { true } else { false }
  }
}

/// The types of a schema in SDL with their fields, read line by line.
private struct ParsedSDL {
  var fields: [String: [(name: String, type: String)]] = [:]

  init(_ text: String) {
    var type: String?
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if ["type", "input"].contains(words.first), words.last == "{" {
        type = words[1]
      } else if line == "}" {
        type = nil
      } else if let type, line.hasPrefix("  "), words.first?.hasPrefix("\"") == false {
        let bare = line.drop { $0 == " " }
        let name = bare.prefix { $0 != "(" && $0 != ":" }
        var rest = bare.dropFirst(name.count)
        if rest.first == "(", let close = rest.lastIndex(of: ")"),
          let end = rest.range(ofClosing: close)
        {
          rest = rest[end...]
        }
        let answer = rest.drop { $0 == ":" || $0 == " " }.prefix { $0 != " " }
        fields[type, default: []].append((String(name), String(answer)))
      }
    }
  }
}

extension Substring {
  /// Behind the bracket that closes the arguments: the last one before a colon.
  fileprivate func range(ofClosing last: Index) -> Index? {
    var depth = 0
    for index in indices {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" {
        depth -= 1
        if depth == 0 { return self.index(after: index) }
      }
    }
    return index(after: last)
  }
}
