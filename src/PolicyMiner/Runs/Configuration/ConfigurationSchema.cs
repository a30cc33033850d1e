using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyMiner.Runs.Configuration;

/// <summary>JSON Schema of the configuration file, made from the list of settings; editors complete and check keys with it.</summary>
public static class ConfigurationSchema
{
    /// <summary>Name of the schema's file beside the configuration file.</summary>
    public const string FileName = "policyminer.schema.json";

    private const string TopicCounts = @" *[0-9]+ *(\.\. *[0-9]+ *)?";

    /// <summary>The schema (draft 2020-12) as indented JSON.</summary>
    public static string Create()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "PolicyMiner configuration");
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            var defaults = new RunSettings();
            foreach (var setting in SettingList.All)
            {
                Write(json, setting, setting.Get(defaults));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Setting setting, IReadOnlyList<string> values)
    {
        json.WriteStartObject(setting.Name);
        json.WriteString("description", setting.Help);
        if (setting.IsList)
        {
            WriteTypes(json, "string", "array", "null");
            json.WriteStartObject("items");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        else if (setting.Choices.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var choice in setting.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }
        else
        {
            WriteTypes(json, TypesOf(setting));
            if (setting.ValueName == OptionDefinition.TopicCounts)
            {
                WriteTopicCounts(json);
            }
        }

        WriteDefault(json, setting, values);
        json.WriteEndObject();
    }

    private static string[] TypesOf(Setting setting) => setting.ValueName switch
    {
        null => ["boolean"],
        OptionDefinition.WholeNumber => ["integer", "null"],
        OptionDefinition.RealNumber => ["number", "null"],
        OptionDefinition.TopicCounts => ["string", "integer", "array", "null"],
        _ => ["string", "null"],
    };

    // minimum speaks of numbers alone, pattern of texts alone.
    private static void WriteTopicCounts(Utf8JsonWriter json)
    {
        json.WriteNumber("minimum", 1);
        json.WriteString("pattern", "^" + TopicCounts + "(," + TopicCounts + ")*$");
        json.WriteStartObject("items");
        WriteTypes(json, "integer", "string");
        json.WriteNumber("minimum", 1);
        json.WriteString("pattern", "^" + TopicCounts + "$");
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, params string[] types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }

        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private static void WriteDefault(Utf8JsonWriter json, Setting setting, IReadOnlyList<string> values)
    {
        if (setting.IsSwitch)
        {
            json.WriteBoolean("default", values.Count > 0);
        }
        else if (values.Count > 0 && !setting.IsList)
        {
            json.WritePropertyName("default");
            if (setting.ValueName is OptionDefinition.WholeNumber or OptionDefinition.RealNumber && double.TryParse(values[0], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                json.WriteRawValue(values[0]);
            }
            else
            {
                json.WriteStringValue(values[0]);
            }
        }
    }
}
