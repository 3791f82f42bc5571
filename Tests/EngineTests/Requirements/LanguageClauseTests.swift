import Testing

@testable import Engine

@Suite("Sentences in German, Chinese and Japanese")
struct LanguageClauseTests {
  @Test("A German verb joins, a passive turns round and a denial gives nothing")
  func german() {
    let found = extracted(
      """
      ## Maildienst
      - **Verantwortung:** versendet Post

      ## Terminservice
      - **Verantwortung:** vergibt Termine

      ## Ablauf

      Der Terminservice ruft den Maildienst auf.

      Der Terminservice wird von dem Maildienst nicht aufgerufen.
      """)
    #expect(found.arrows == ["Terminservice > Maildienst sync"])
  }

  @Test("Chinese and Japanese sentences join the parts that they name")
  func wide() {
    let chinese = extracted(
      "## 组件\n\n| 服务 | 职责 |\n| --- | --- |\n| 订单服务 | 下单 |\n| 支付服务 | 收款 |\n\n订单服务调用支付服务。\n")
    #expect(chinese.arrows == ["订单服务 > 支付服务 sync"])
    let japanese = extracted(
      "## 構成\n\n| サービス | 責務 |\n| --- | --- |\n| 予約サービス | 予約 |\n| 決済サービス | 決済 |\n\n"
        + "予約サービスは決済サービスを呼び出す。決済サービスは予約サービスを呼び出さない。\n")
    #expect(japanese.arrows == ["予約サービス > 決済サービス sync"])
  }

  @Test("Names that only prose introduces are components, once a verb joins them")
  func prose() {
    let found = extracted(
      "# Claims\n\nThe Claims Portal calls the Claims Engine. It is quick.\n")
    #expect(found.components.map(\.name) == ["Claims Portal", "Claims Engine"])
    #expect(found.arrows.first == "Claims Portal > Claims Engine sync")
    #expect(extracted("# Notes\n\nA Mail Gateway would be nice.\n").elements.isEmpty)
  }
}
