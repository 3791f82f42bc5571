import Assets
import Foundation
import Testing

@Suite("The table of built-in files")
struct AssetTableTests {
  @Test("Names are unique and ascend by their bytes")
  func namesAreOrdered() {
    let names = Assets.names
    #expect(!names.isEmpty)
    for (name, next) in zip(names, names.dropFirst()) {
      #expect(name.utf8.lexicographicallyPrecedes(next.utf8), "\(name) before \(next)")
    }
  }

  @Test("A name that is not in the table gives nothing")
  func unknownNameGivesNil() {
    #expect(Assets.text(named: "Themes/none.yaml") == nil)
    #expect(Assets.bytes(named: "") == nil)
  }

  @Test("Text and bytes of a file are the same")
  func textEqualsBytes() throws {
    for name in Assets.names {
      let text = try #require(Assets.text(named: name))
      #expect(Assets.bytes(named: name) == Array(text.utf8), "\(name)")
    }
  }
}
