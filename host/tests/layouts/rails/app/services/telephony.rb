# frozen_string_literal: true

module Telephony
  SQL = "SELECT phone FROM users WHERE confirmed_at IS NOT NULL AND phone = $1"

  def self.send_code(to:, code:)
    Rails.logger.info("Sender koden til #{to}. Den går ut om ti minutter.")
    Sms.deliver(to:, message: I18n.t("telephony.authentication_code.sms", code:, minutes: 10))
  end
end
