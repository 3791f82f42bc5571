import Engine
import Testing

@Suite("SRC-36")
struct ProviderBelowPromiseTests {
  @Test("A provider that promises less is found")
  func finds() {
    let markdown = """
      ## Quality
      - Availability: 99.999 %

      ### Order Service
      - **Dependencies:** TaxJar over HTTPS to work out the tax
      """
    #expect(ReviewedSource.lines("SRC-36", in: markdown) == [2])
  }

  @Test("One that promises more is left alone")
  func isSilent() {
    let markdown = """
      ## Quality
      - Availability: 95 %

      ### Order Service
      - **Dependencies:** TaxJar over HTTPS to work out the tax
      """
    #expect(ReviewedSource.findings("SRC-36", in: markdown) == [])
  }
}
