# frozen_string_literal: true

# A template of a message, with its front matter.
class NotifyTemplate
  FENCE = /\A---\n(.*?)---\n/m

  def self.find(name, channel)
    path = Rails.root.join("app/views/notify_templates/#{channel}/#{name}.text.erb")
    raise ArgumentError, "there is no template #{name} for #{channel}" unless path.exist?

    Rails.logger.info("Leser malen #{name}. Den blir lagret til neste gang.")
    new(path.read)
  end
end
