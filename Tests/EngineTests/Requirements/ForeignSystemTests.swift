import Testing

@testable import Engine

@Suite("Systems of others that only a sentence names")
struct ForeignSystemTests {
  @Test("In Chinese and Japanese a verb or particle stands beside the name")
  func wide() {
    let chinese = extracted(
      """
      ## 模块划分

      1. **用户服务**：负责注册，实名认证调用学校统一身份认证系统。
      2. **订单服务**：负责下单，图片保存到阿里云 OSS。
      """)
    #expect(
      chinese.arrows == ["用户服务 > 学校统一身份认证系统 sync", "订单服务 > 阿里云 OSS data"])
    let japanese = extracted(
      """
      ## コンポーネント

      - **受付サービス**: 受付を行う。
      - **請求サービス**: 請求書は会計システム(freee)にREST APIで送信する。
      """)
    #expect(japanese.arrows == ["請求サービス > 会計システム sync"])
  }

  @Test(
    "In Korean a particle follows the name, and a sentence without a subject speaks of its part")
  func korean() {
    let found = extracted(
      """
      ## 컴포넌트

      ### 정산 서비스
      매월 5일 더존 ERP로 전표를 전송한다.

      ### 결제 서비스
      결제는 토스페이먼츠를 통해 처리한다.
      """)
    #expect(found.parts.contains("externalSystem 더존 ERP"))
    #expect(
      found.interactions.map { "\(found.name($0.source)) > \(found.name($0.target))" }
        == ["정산 서비스 > 더존 ERP", "결제 서비스 > 토스페이먼츠"])
  }

  @Test(
    "An address, a bracket behind a provider or a system spoken of tells whose it is",
    arguments: [
      ("Order Service calls the list of OpenTides (https://api.opentides.org).", "OpenTides"),
      ("Order Service gets its rates from the rate provider (Ratehouse).", "Ratehouse"),
      (
        "Order Service is synchronised nightly from the hospital information system.",
        "hospital information system"
      ),
    ])
  func foreign(text: String, name: String) {
    let found = extracted(twoServices + "\n## Flow\n\n" + text + "\n")
    #expect(found.parts.contains("externalSystem " + name))
  }

  @Test("What a table of all parts needs and has no row for is another's")
  func outsiders() {
    let found = extracted(
      """
      | Name | Purpose | Talks to |
      |---|---|---|
      | Rate Desk | rates | Room Desk |
      | Room Desk | rooms | Opera PMS |
      | Mail Desk | mails | Rate Desk |
      """)
    #expect(found.parts.contains("externalSystem Opera PMS"))
  }
}
