import Engine
import OrderedCollections
import TestSupport
import Testing

/// Rates and sizes of random systems, drawn as numbers and written as sentences; the load is worked out from the
/// numbers, by counting messages, and never from what the engine read.
@Suite("Load of random systems")
struct RandomLoadTests {
  private static let seeds = Array(UInt64(1)...30)

  /// One interaction with what was drawn for it.
  private struct Drawn {
    var from: String
    var to: String
    /// Messages in one second; `nil` where no source states a rate.
    var perSecond: Int?
    /// The size in bytes with how it is written; `nil` where no source states one.
    var size: (bytes: Int, text: String)?
    var isMessage: Bool
  }

  private static let units = [("KB", 1000), ("KiB", 1024), ("MB", 1_000_000), ("MiB", 1_048_576)]

  private static func drawn(seed: UInt64) -> [Drawn] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 2...9, using: &random)).map { number in
      let unit = units[Int.random(in: 0..<units.count, using: &random)]
      let count = Int.random(in: 1...400, using: &random)
      let rate = Int.random(in: 1...5000, using: &random)
      return Drawn(
        from: "Sender\(number)", to: "Taker\(number)",
        perSecond: Bool.random(using: &random) ? rate : nil,
        size: Bool.random(using: &random) ? (count * unit.1, "\(count) \(unit.0)") : nil,
        isMessage: Bool.random(using: &random))
    }
  }

  private static func system(_ drawn: [Drawn]) -> RequirementsBuilder {
    RequirementsBuilder {
      for edge in drawn {
        let quote = "\(edge.from) -> \(edge.to)" + (edge.size.map { ", up to \($0.text)" } ?? "")
        if edge.isMessage {
          $0.message(edge.from, edge.to, "pages", channel: "\(edge.to).pages", quote: quote)
        } else {
          $0.call(edge.from, edge.to, "read pages", via: "REST", quote: quote)
        }
        // A call is limited by who answers, a message by who sends.
        if let rate = edge.perSecond {
          $0.quality(
            .throughput(perSecond: Double(rate), unit: "requests"),
            of: edge.isMessage ? edge.from : edge.to, "\(rate)/s")
        }
      }
    }
  }

  /// The bytes of one second, message by message.
  private static func bytesInASecond(_ edge: Drawn) -> Double? {
    guard let rate = edge.perSecond, let size = edge.size else { return nil }
    var bytes = 0
    for _ in 0..<rate { bytes += size.bytes }
    return Double(bytes)
  }

  @Test(
    "what an interaction carries in a second is what its messages weigh together", arguments: seeds)
  func load(seed: UInt64) throws {
    let drawn = Self.drawn(seed: seed)
    let builder = Self.system(drawn)
    let analysis = builder.analysis()
    for (edge, interaction) in zip(drawn, builder.requirements.interactions) {
      let profile = try #require(analysis.edges[interaction.id])
      #expect(profile.load == Self.bytesInASecond(edge), "\(interaction.id.rawValue)")
      #expect(profile.payloadBytes?.value == edge.size?.bytes)
    }
  }

  @Test("a message that is larger than its broker takes is told, and no other", arguments: seeds)
  func limits(seed: UInt64) throws {
    let drawn = Self.drawn(seed: seed)
    let builder = Self.system(drawn)
    let design = DesignIndex(builder.design())
    for (edge, interaction) in zip(drawn, builder.requirements.interactions) {
      let isTooLarge = edge.isMessage && (edge.size.map { $0.bytes > 256 * 1024 } ?? false)
      let decision = design.decision(.interaction(interaction.id), .payload)
      #expect((decision != nil) == isTooLarge, "\(interaction.id.rawValue)")
    }
  }

  @Test("both kinds and every unit come up, else this proves nothing")
  func spread() {
    let all = Self.seeds.flatMap(Self.drawn)
    #expect(all.contains { Self.bytesInASecond($0) != nil && $0.isMessage })
    #expect(all.contains { Self.bytesInASecond($0) != nil && !$0.isMessage })
    #expect(all.contains { $0.perSecond == nil && $0.size != nil })
    for (name, _) in Self.units {
      #expect(all.contains { $0.size?.text.hasSuffix(" \(name)") == true })
    }
  }
}
