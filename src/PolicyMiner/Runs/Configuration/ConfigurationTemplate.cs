using System.Text;

namespace PolicyMiner.Runs.Configuration;

/// <summary>The configuration file that 'policyminer init' writes: every setting with its comment and its default.</summary>
public static class ConfigurationTemplate
{
    private const int Width = 120;

    /// <summary>The file's text; settings without a default stand commented out.</summary>
    public static string Create()
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(ConfigurationSchema.FileName).Append('\n');
        Comment(text, "Settings of PolicyMiner. A flag on the command line overrides an environment variable (POLICYMINER_TOPICS and so on), which overrides this file, which overrides the default. Paths are relative to this file.");
        var defaults = new RunSettings();
        foreach (var setting in SettingList.All)
        {
            text.Append('\n');
            Comment(text, setting.Help);
            var values = setting.Get(defaults);
            if (setting.IsSwitch)
            {
                text.Append(setting.Name).Append(values.Count > 0 ? ": true\n" : ": false\n");
            }
            else if (values.Count == 0)
            {
                text.Append("# ").Append(setting.Name).Append(": ").Append(setting.IsList ? $"[{setting.ValueName}]" : setting.ValueName).Append('\n');
            }
            else
            {
                text.Append(setting.Name).Append(": ").Append(setting.IsList ? $"[{string.Join(", ", values)}]" : values[0]).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Comment(StringBuilder text, string sentence)
    {
        var line = new StringBuilder("#");
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append('#');
            }

            line.Append(' ').Append(word);
        }

        text.Append(line).Append('\n');
    }
}
