import Testing
import Yams

@testable import Formats

@Suite struct YAMLWriterTests {
  @Test("A document is laid out in block style, quoted only where needed")
  func layout() {
    let value: OrderedValue = .object([
      .init("openapi", "3.1.0"),
      .init("info", ["title": "Order Service", "version": "1.0", "description": "One\ntwo\n"]),
      .init("responses", ["200": ["description": "ok: fine"]], comment: "stated\n\nline two"),
      .init("tags", [["name": "orders", "x": [1, 2]], ["yes": "no"]]),
      .init("matrix", [[1, 2], ["a"]]),
      .init("none", [:]),
    ])
    #expect(
      YAMLWriter.document(value, header: "Generated.") == #"""
        # Generated.
        openapi: 3.1.0
        info:
          title: Order Service
          version: "1.0"
          description: |
            One
            two
        # stated
        #
        # line two
        responses:
          "200":
            description: "ok: fine"
        tags:
          - name: orders
            x:
              - 1
              - 2
          - "yes": "no"
        matrix:
          - - 1
            - 2
          - - a
        none: {}

        """#)
  }

  @Test("A comment on the first key of a list item stands above that key")
  func commentInItem() throws {
    let value: OrderedValue = [.object([.init("a", 1, comment: "first"), .init("b", 2)])]
    let text = YAMLWriter.document(value)
    #expect(text == "-\n  # first\n  a: 1\n  b: 2\n")
    #expect(try YAMLReader.value(of: text) == value.withoutComments)
  }

  @Test("What is written is read back as the same value", arguments: SampleValues.all)
  func roundTrip(value: OrderedValue) throws {
    #expect(try YAMLReader.value(of: YAMLWriter.document(value)) == value)
  }

  @Test("Yams resolves every written text as a string", arguments: SampleValues.trickyTexts)
  func yamsAgrees(text: String) throws {
    let node = try #require(try Yams.compose(yaml: YAMLWriter.document(["k": .string(text)])))
    let scalar = try #require(node["k"]?.scalar)
    #expect(scalar.string.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(node["k"]?.tag == Yams.Tag(.str))
  }
}
