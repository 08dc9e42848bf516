import Testing

@Suite struct AccountsTests {}
