import Engine
import Testing

@Suite("What an attacker would look for")
struct SecurityCasesTests {
  @Test("A check speaks where the fault is, and quotes its line", arguments: cases)
  func speaks(_ reviewed: ReviewCase) {
    let quotes = ReviewCase.quotes(reviewed.check, in: reviewed.speaking)
    #expect(quotes.contains { $0.hasPrefix(reviewed.quoted) }, "\(quotes)")
  }

  @Test("A check is silent where the sources settle the matter", arguments: cases)
  func isSilent(_ reviewed: ReviewCase) {
    #expect(ReviewCase.quotes(reviewed.check, in: reviewed.silent) == [])
  }

  static let cases: [ReviewCase] = [
    ReviewCase(
      "SRC-73", "The Order Service reaches the Stock Service over plain HTTP.",
      quotes: "The Order Service reaches",
      unlike: "Plain HTTP is never used between the Order Service and the Stock Service; TLS is."),
    ReviewCase(
      "SRC-73", "The Order Service sends the password to `http://stock.internal:8080`.",
      quotes: "The Order Service sends",
      unlike: "The Order Service sends the password to `https://stock.internal:8080`."),
    ReviewCase(
      "SRC-73", "Users bring a token.", quotes: "Users bring",
      settledBy: "Everything travels over TLS."),
    ReviewCase(
      "SRC-74",
      """
      ### Edge Gateway
      - **Responsibility:** routes
      - **Dependencies:** Order Service over REST, Stock Service over REST

      Users get a JWT.
      """,
      quotes: "Users get", settledBy: "The Edge Gateway validates the JWT."),
    ReviewCase(
      "SRC-75",
      """
      ### Edge Gateway
      - **Responsibility:** validates the token of each user
      - **Dependencies:** Order Service over REST, Stock Service over REST
      """,
      quotes: "- **Responsibility:** validates",
      settledBy: "Each service checks the token again."),
    ReviewCase(
      "SRC-76",
      """
      ### Review Service
      - **Interfaces:** `GET /reviews`, HTTP for customers

      ### Coupon Service
      - **Interfaces:** `GET /coupons`, HTTP for customers

      ### Profile Service
      - **Interfaces:** `GET /profiles`, HTTP for customers
      """,
      quotes: "- **Interfaces:** `GET /reviews`",
      settledBy: "An API gateway stands before the services."),
    ReviewCase(
      "SRC-77", "The Order Service takes drawings that customers upload.",
      quotes: "The Order Service takes",
      settledBy: "A file may have 20 MB and is scanned for viruses."),
    ReviewCase(
      "SRC-78", "Customers upload letters. Gemini reads them with code execution.",
      quotes: "Customers upload", settledBy: "Content counts as untrusted."),
    ReviewCase(
      "SRC-79", "CORS: `*` at the Order Service", quotes: "CORS",
      unlike: "CORS: `https://shop.example` at the Order Service"),
    ReviewCase(
      "SRC-79", "Photos lie in a public bucket.", quotes: "Photos lie",
      unlike: "Photos lie in a bucket, not in a public bucket."),
    ReviewCase(
      "SRC-80", "All of them log in with guest:guest.", quotes: "All of them",
      unlike: "The password guest:guest must be changed at installation."),
    ReviewCase(
      "SRC-81", "- The Order Service logs request bodies.", quotes: "- The Order Service",
      settledBy: "Confidential fields are masked."),
    ReviewCase(
      "SRC-82", "- The Order Service stores the card number.", quotes: "- The Order Service",
      unlike: "- The Order Service stores the token of the card, never the card number."),
    ReviewCase(
      "SRC-83",
      """
      ### Profile Service
      - **Interfaces:** `GET /users/{userId}/profile`

      Users log in with a password.
      """,
      quotes: "- **Interfaces:** `GET /users/{userId}/profile`",
      settledBy: "Only the owner of a record may read it."),
    ReviewCase(
      "SRC-79", "- No login is needed for the Order Service.", quotes: "- No login",
      unlike: "- A login is needed for the Order Service."),
    ReviewCase(
      "SRC-80", "- All devices share one connection string.", quotes: "- All devices",
      unlike: "- Each device has a connection string of its own."),
    ReviewCase(
      "SRC-73", "- Prices come by FTP every night.", quotes: "- Prices",
      unlike: "- Prices come by SFTP every night."),
    ReviewCase(
      "SRC-04", "- `POST /orders` (sku, score) for customers", quotes: "- `POST /orders`",
      unlike: "- `POST /orders` (sku, count) for customers"),
    ReviewCase(
      "SRC-10", "- 토큰은 localStorage에 저장한다.", quotes: "- 토큰은",
      unlike: "- 토큰은 쿠키에 저장한다."),
    ReviewCase(
      "SRC-11", "- The access token never expires.", quotes: "- The access",
      unlike: "- The access token expires after 10 minutes."),
    ReviewCase(
      "SRC-135", "Customers log in with customer number and date of birth.", quotes: "Customers",
      unlike: "Customers log in with password and date of birth."),
    ReviewCase(
      "SRC-136", "Clerks pass the query parameter `role=clerk`.", quotes: "Clerks",
      unlike: "Clerks pass the query parameter `page=2`."),
    ReviewCase(
      "SRC-137", "Test results are sent as a public link.", quotes: "Test results",
      unlike: "Test results are sent as a signed public link that expires."),
    ReviewCase(
      "SRC-138", "Order numbers are sequential.\n\nThe QR code contains the order number.",
      quotes: "Order numbers",
      unlike: "Order numbers are random.\n\nThe QR code contains the order number."),
    ReviewCase(
      "SRC-139", "The browser calculates the discount and sends it along.",
      quotes: "The browser", unlike: "The Order Service calculates the discount."),
    ReviewCase(
      "SRC-140", "The agent updates itself and downloads the newest version.",
      quotes: "The agent",
      unlike: "The agent updates itself and downloads the newest signed version."),
    ReviewCase(
      "SRC-141", "Credit decisions are made fully automatic.", quotes: "Credit decisions",
      settledBy: "Who is refused can ask for a manual review."),
    ReviewCase(
      "SRC-142", "Health data must stay in Germany.\n\nIt runs in us-east-1.",
      quotes: "Health data", unlike: "Health data must stay in Germany.\n\nIt runs in eu-central-1."
    ),
    ReviewCase(
      "SRC-142",
      "Customers' data must stay in Germany.\n\n- The Order Service sends mail with SendGrid.",
      quotes: "Customers' data",
      unlike: "Customers' data is there.\n\n- The Order Service sends mail with SendGrid."),
    ReviewCase(
      "SRC-165", "Authentication of the scanners is to be defined.", quotes: "Authentication",
      unlike: "Authentication of the scanners is by client certificate."),
    ReviewCase(
      "SRC-136", "The tenant is taken from the `X-Tenant` header.", quotes: "The tenant",
      unlike: "The tenant is taken from the token."),
    ReviewCase(
      "SRC-169", "It runs scripts written by customers.", quotes: "It runs",
      settledBy: "They run in a sandbox."),
    ReviewCase(
      "SRC-80", "- Clerks share the user `desk`.", quotes: "- Clerks",
      unlike: "- Each clerk has a user."),
    ReviewCase(
      "SRC-01", "User information and authentication lie in one place.\n\n- `POST /bookings`",
      quotes: "- `POST", settledBy: "Callers bring an access token."),
    ReviewCase(
      "SRC-01", "The mail server needs credentials.\n\n- `POST /bookings`", quotes: "- `POST",
      settledBy: "Callers bring an access token."),
    ReviewCase(
      "SRC-04",
      "## API\n\nPOST /bookings\n\n```json\n{\n  \"userId\": \"7\",\n  \"seats\": 2\n}\n```",
      quotes: "POST /bookings",
      unlike: "## API\n\nPOST /bookings\n\nResponse:\n\n```json\n{\n  \"userId\": \"7\"\n}\n```"),
    ReviewCase(
      "SRC-16", "```json\n{\n  \"email\": \"a@example.com\"\n}\n```", quotes: "\"email\"",
      settledBy: "Accounts are deleted after a year: retention."),
    ReviewCase(
      "SRC-16", "The doctor sees the symptoms as the patient wrote them.", quotes: "The doctor",
      settledBy: "Visits are deleted after ten years: retention."),
    ReviewCase(
      "SRC-79", "No login required to look at the Order Service.", quotes: "No login",
      unlike: "A login is required to look at the Order Service."),
    ReviewCase(
      "SRC-135", "The phone number is the user identifier.", quotes: "The phone",
      settledBy: "A one time code is sent there: OTP."),
    ReviewCase(
      "SRC-137", "Live tracking is shared via a public link.", quotes: "Live tracking",
      unlike: "Live tracking is shared via a signed public link."),
    ReviewCase(
      "SRC-178", "- `PUT /queue/call-next`", quotes: "- `PUT",
      unlike: "- `POST /queue/call-next`\n- `PUT /orders/{id}/cancel`"),
  ]
}
