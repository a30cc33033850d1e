using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a column as <see cref="NumberArrayConverter{T}"/> saves an array, a piece at a time, and reads it into a store.</summary>
/// <param name="store">Where columns that are read stand.</param>
internal sealed class NumberColumnConverter(ColumnStore store) : JsonConverter<NumberColumn>
{
    /// <summary>Numbers of one text; a longer column is a list of texts.</summary>
    private const int NumbersPerText = 3 << 18;

    private readonly NumberArrayConverter<int> _pieces = new();

    /// <inheritdoc/>
    public override NumberColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return new NumberColumn(_pieces.Read(ref reader, typeof(int[]), options), store);
        }

        var numbers = new ColumnWriter(store);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(_pieces.Read(ref reader, typeof(int[]), options));
        }

        return numbers.ToColumn();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NumberColumn value, JsonSerializerOptions options)
    {
        if (value.Length <= NumbersPerText)
        {
            _pieces.Write(writer, value.ToArray(), options);
            return;
        }

        writer.WriteStartArray();
        for (var start = 0; start < value.Length; start += NumbersPerText)
        {
            _pieces.Write(writer, value.Slice(start, Math.Min(NumbersPerText, value.Length - start)).ToArray(), options);
        }

        writer.WriteEndArray();
    }
}
