import Engine
import OrderedCollections
import TestSupport
import Testing

/// The numbers of the examples, worked out a second time from the decisions and nothing else.
@Suite("Arithmetic that holds", .serialized)
struct ArithmeticTests {
  private static let generation = ExampleSession.first
  private static let index = RequirementsIndex(generation.blueprint.requirements)
  private static let design = DesignIndex(generation.blueprint.design)

  private static func timeout(_ id: InteractionID) -> Int? {
    guard case .timeout(let milliseconds)? = design.decision(.interaction(id), .timeout)?.outcome
    else { return nil }
    return milliseconds
  }

  private static func attempts(_ id: InteractionID) -> Int {
    guard case .retry(let policy)? = design.decision(.interaction(id), .retry)?.outcome else {
      return 1
    }
    return policy.attempts
  }

  @Test("The availability of a path is the product of what is on it, and the weakest is the least")
  func availability() throws {
    let shop = RequirementsBuilder {
      $0.external("Stripe")
      $0.call("Gateway", "Order Service", "submit the order")
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.call("Payment Service", "Stripe", "charge the card")
      $0.quality(.availability(0.9999), of: "Gateway", "99.99 %")
      $0.quality(.availability(0.999), of: "Order Service", "99.9 %")
      $0.quality(.availability(0.995), of: "Payment Service", "99.5 %")
      $0.quality(.availability(0.9998), of: "Stripe", "99.98 %")
    }
    let chain = try #require(
      shop.analysis().graph.synchronousChains.max { $0.depth < $1.depth })
    #expect(chain.depth == 3)
    #expect(abs(chain.availability - 0.9999 * 0.999 * 0.995 * 0.9998) < 1e-12)
    #expect(chain.weakest == RequirementsBuilder.id("Payment Service"))
    #expect(chain.isFullyStated)
  }

  @Test("The chains of the example multiply the stated and the assumed shares")
  func chains() {
    for chain in Self.generation.blueprint.analysis.graph.synchronousChains {
      #expect(chain.path.count == chain.depth + 1)
      #expect(chain.availability > 0 && chain.availability <= 1)
      // Never better than its weakest part, and that part is on the path.
      #expect(chain.path.contains(chain.weakest))
      let stated = chain.path.compactMap { id -> Double? in
        let shares = Self.index.qualities(of: .element(id)).compactMap { quality -> Double? in
          if case .availability(let share) = quality.measure { share } else { nil }
        }
        return shares.max()
      }
      for share in stated { #expect(chain.availability <= share + 1e-9) }
    }
  }

  @Test(
    "No call of the example waits longer than the caller of its caller, unless a finding says so")
  func nesting() {
    let requirements = Self.generation.blueprint.requirements
    let spoken = Set(
      Self.generation.findings.filter { $0.rule == "ERR-01" || $0.rule == "COM-10" }
        .compactMap(\.subject))
    for outer in requirements.interactions {
      guard let limit = Self.timeout(outer.id), !spoken.contains(.interaction(outer.id)) else {
        continue
      }
      for inner in Self.index.outgoing(outer.target) where inner.style == .sync {
        guard let behind = Self.timeout(inner.id), inner.id != outer.id,
          Self.attempts(inner.id) == 1 || behind <= limit,
          Self.generation.blueprint.analysis.edges[outer.id]?.edgeClass.value != .query
        else { continue }
        #expect(behind <= limit, "\(outer.id.rawValue) \(limit) < \(inner.id.rawValue) \(behind)")
      }
    }
  }

  @Test("The attempts of a path multiply, and only one layer of it repeats")
  func amplification() {
    for chain in Self.generation.blueprint.analysis.graph.synchronousChains {
      let attempts = chain.interactions.map(Self.attempts)
      let product = attempts.reduce(1, *)
      #expect(product == attempts.max() ?? 1, "\(chain.path.map(\.rawValue))")
    }
  }

  @Test("Five parts with three nines make one with two and a half")
  func powers() throws {
    let shop = RequirementsBuilder {
      for (left, right) in [("A", "B"), ("B", "C"), ("C", "D"), ("D", "E")] {
        $0.call("\(left) Service", "\(right) Service", "read")
      }
      for name in ["A", "B", "C", "D", "E"] {
        $0.quality(.availability(0.999), of: "\(name) Service", "99.9 %")
      }
    }
    let chain = try #require(shop.analysis().graph.synchronousChains.first)
    #expect(abs(chain.availability - 0.995_009_990_004_999) < 1e-12)
  }
}
