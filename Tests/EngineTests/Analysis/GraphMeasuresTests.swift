import Engine
import TestSupport
import Testing

@Suite("What the interaction graph as a whole says")
struct GraphMeasuresTests {
  private func names(_ ids: [ElementID]) -> String { ids.map(\.rawValue).joined(separator: " ") }

  @Test("A cycle of calls is found, starting at its smallest id, in call order")
  func cycle() {
    let graph = RequirementsBuilder {
      $0.call("C", "A")
      $0.call("A", "B")
      $0.call("B", "C")
      $0.call("X", "A")
    }.analysis().graph
    #expect(graph.synchronousCycles.map(names) == ["a b c"])
  }

  @Test("A message in a circle of calls breaks the cycle")
  func messageBreaksCycle() {
    let graph = RequirementsBuilder {
      $0.call("A", "B", "read x")
      $0.message("B", "A", channel: "b.changed")
    }.analysis().graph
    #expect(graph.synchronousCycles.isEmpty)
  }

  @Test("Two cycles in one knot are both named")
  func knot() {
    let graph = RequirementsBuilder {
      $0.call("A", "B")
      $0.call("B", "A")
      $0.call("B", "C")
      $0.call("C", "B")
    }.analysis().graph
    #expect(graph.synchronousCycles.map(names) == ["a b", "b c"])
  }

  @Test("The longest chain below an entry, its availability as a product, and its weakest part")
  func chain() throws {
    let graph = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Gateway", "Order")
      $0.call("Gateway", "Catalog")
      $0.call("Order", "Payment")
      $0.call("Payment", "Stripe")
      for name in ["Gateway", "Order", "Payment"] {
        $0.quality(.availability(0.9995), of: name)
      }
      $0.quality(.availability(0.99), of: "Stripe")
    }.analysis().graph
    let chain = try #require(graph.synchronousChains.first)
    #expect(graph.synchronousChains.count == 1)
    #expect(names(chain.path) == "gateway order payment stripe")
    #expect(chain.depth == 3)
    #expect(abs(chain.availability - 0.9995 * 0.9995 * 0.9995 * 0.99) < 1e-12)
    #expect(chain.weakest == ElementID("stripe"))
    #expect(chain.isFullyStated)
  }

  @Test("Without stated availability the default stands in, and the chain says so")
  func assumedAvailability() throws {
    let graph = RequirementsBuilder { $0.call("A", "B") }.analysis().graph
    let chain = try #require(graph.synchronousChains.first)
    #expect(abs(chain.availability - 0.999 * 0.999) < 1e-12)
    #expect(!chain.isFullyStated)
  }

  @Test("A chain goes through a cycle once and on to its end")
  func chainThroughCycle() throws {
    let graph = RequirementsBuilder {
      $0.call("A", "B")
      $0.call("B", "C")
      $0.call("C", "B")
      $0.call("C", "D")
    }.analysis().graph
    #expect(graph.synchronousChains.map { names($0.path) } == ["a b c d"])
  }

  @Test("The blast radius lists who waits, the nearest first; messages do not count")
  func blastRadius() {
    let graph = RequirementsBuilder {
      $0.call("Gateway", "Order")
      $0.call("Order", "Payment")
      $0.access("Payment", "Payment DB")
      $0.message("Payment", "Mail", channel: "payment.captured")
    }.analysis().graph
    #expect(graph.blastRadius[ElementID("payment-db")].map(names) == "payment order gateway")
    #expect(graph.blastRadius[ElementID("mail")] == nil)
  }

  @Test("Events without a consumer or without a publisher")
  func looseEvents() {
    let graph = RequirementsBuilder {
      $0.event("Unread", from: "A")
      $0.event("Unsent", to: ["B"])
      $0.event("Fine", from: "A", to: ["B"])
    }.analysis().graph
    #expect(graph.eventsWithoutConsumer == ["Unread"])
    #expect(graph.eventsWithoutPublisher == ["Unsent"])
  }

  @Test("A store that two components may write is shared; one that the second only reads is not")
  func sharedStores() throws {
    let graph = RequirementsBuilder {
      $0.store("Warehouse DB", owner: "Inventory")
      $0.store("Report DB", owner: "Report")
      $0.access("Inventory", "Warehouse DB", "for stock levels")
      $0.access("Shipping", "Warehouse DB", "also stamps pickedAt")
      $0.access("Report", "Report DB", "writes reports")
      $0.access("Desk", "Report DB", "reads reports")
    }.analysis().graph
    let shared = try #require(graph.sharedStores.first)
    #expect(graph.sharedStores.count == 1)
    #expect(shared.store == ElementID("warehouse-db"))
    #expect(names(shared.components) == "inventory shipping")
  }

  @Test("Two thousand components in one knot are measured at once", .timeLimit(.minutes(1)))
  func largeKnot() {
    var requirements = Requirements()
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    let count = 2_000
    for number in 0..<count {
      requirements.elements.append(
        Element(id: ElementID("c\(number)"), name: "C\(number)", kind: .component))
      for _ in 0..<4 {
        requirements.interactions.append(
          Interaction(
            source: ElementID("c\(number)"), target: ElementID("c\(next(count))"), style: .sync))
      }
    }
    let graph = Analyst.analysis(of: requirements, review: Review()).graph
    #expect(!graph.synchronousCycles.isEmpty)
    #expect(graph.blastRadius.count > count / 2)
  }
}
