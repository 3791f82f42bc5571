import Testing

@testable import Formats

@Suite struct MarkdownTextTests {
  @Test("Marks in prose and cells are escaped")
  func escaped() {
    #expect(
      MarkdownText.escaped("a|b *c* [d]\n<e> & \u{202E}f_g")
        == "a\\|b \\*c\\* \\[d\\] \\<e\\> &amp; f\\_g")
  }

  @Test("A code span has more back ticks than its content")
  func code() {
    #expect(MarkdownText.code("a`b") == "``a`b``")
    #expect(MarkdownText.code("`a") == "`` `a ``")
    #expect(MarkdownText.code("a|b") == "`a\\|b`")
  }

  @Test("A fence is longer than any fence inside")
  func fence() {
    #expect(MarkdownText.fence("```\nx\n```", language: "text") == "````text\n```\nx\n```\n````")
  }
}
