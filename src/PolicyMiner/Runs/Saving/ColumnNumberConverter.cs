using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a column as its number in a list that is saved beside the record (<see cref="SavedColumns"/>), so that it need never stand in memory as text.</summary>
/// <param name="columns">The list.</param>
internal sealed class ColumnNumberConverter(IReadOnlyList<NumberColumn> columns) : JsonConverter<NumberColumn>
{
    /// <inheritdoc/>
    public override NumberColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= 0 && number < columns.Count
            ? columns[number]
            : throw new JsonException("a column that was not saved beside the record");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NumberColumn value, JsonSerializerOptions options)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (ReferenceEquals(columns[i], value))
            {
                writer.WriteNumberValue(i);
                return;
            }
        }

        throw new ArgumentException("A column that is not in the list.", nameof(value));
    }
}
