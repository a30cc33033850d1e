using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a column as <see cref="NumberArrayConverter{T}"/> saves an array, a piece at a time, and reads it into memory.</summary>
internal sealed class NumberColumnConverter : JsonConverter<NumberColumn>
{
    /// <summary>Numbers of one text; a longer column is a list of texts.</summary>
    private const int NumbersPerText = 3 << 18;

    private readonly NumberArrayConverter<int> _pieces = new();

    /// <inheritdoc/>
    public override NumberColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return new NumberColumn(_pieces.Read(ref reader, typeof(int[]), options));
        }

        var numbers = new ColumnWriter(ColumnStore.InMemory);
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
            _pieces.Write(writer, Piece(value, start), options);
        }

        writer.WriteEndArray();
    }

    private static int[] Piece(NumberColumn column, int start)
    {
        var piece = new int[Math.Min(NumbersPerText, column.Length - start)];
        column.CopyTo(start, piece);
        return piece;
    }
}
