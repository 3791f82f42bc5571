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

  @Test("Every file of the knowledge catalogue is built in, byte for byte, and no other")
  func knowledgeEqualsTheFiles() throws {
    let files = try Repository.files(in: "Sources/CAssets/Knowledge")
    #expect(Assets.knowledge().map(\.name) == files)
    for file in Assets.knowledge() {
      let onDisk = Repository.root.appending(path: "Sources/CAssets/Knowledge/\(file.name)")
      #expect(try Data(contentsOf: onDisk) == Data(file.text.utf8), "\(file.name)")
    }
  }
}
