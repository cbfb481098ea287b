#!/bin/sh
# Makes the workbooks lo-*, with LibreOffice alone, from those that CorpusMaker wrote. Usage: sh libreoffice.sh, in this folder.
set -e
aside=$(mktemp -d)
office() { soffice "-env:UserInstallation=file://$aside/profile" --headless "$@" >/dev/null 2>&1; }
to() { office --convert-to "$1" --outdir "$aside/$2" $3; }

# opened and saved again
for name in template-filled template-blank communes-filled columns-moved formulas rows-hidden numbers-as-texts \
    codes-deleted key-deleted fastexcel-by-words; do
  cp "$name.xlsx" "$aside/lo-$name.xlsx"
done
to xlsx saved "$aside/lo-*.xlsx"
cp "$aside"/saved/lo-*.xlsx .

# in other formats, and from them back
for format in ods xls; do
  to $format $format "template-filled.xlsx communes-filled.xlsx"
  for name in template-filled communes-filled; do
    cp "$aside/$format/$name.$format" "lo-$name.$format"
    cp "$aside/$format/$name.$format" "$aside/lo-$name-through-$format.$format"
  done
done
to xlsx back "$aside/lo-*-through-*"
cp "$aside"/back/*.xlsx .
to html other fastexcel-by-words.xlsx && cp "$aside/other/fastexcel-by-words.html" lo-page.xlsx
to 'csv:Text - txt - csv (StarCalc):59,34,76,1' other template-filled.xlsx && cp "$aside/other/template-filled.csv" lo-csv.xlsx
cp "$aside/other/template-filled.csv" "$aside/lo-from-csv.csv"
office --convert-to xlsx --infilter='CSV:59,34,76,1,,1066' --outdir . "$aside/lo-from-csv.csv"

# cells changed in the office's own text format: the number of residential areas, 206
to fods flat template-filled.xlsx
change() {
  sed "s|office:value-type=\"float\" office:value=\"206\" calcext:value-type=\"float\"|$2|" "$aside/flat/template-filled.fods" > "$aside/lo-$1.fods"
  office --convert-to xlsx --outdir . "$aside/lo-$1.fods"
}
change per-cent 'office:value-type="percentage" office:value="0.83" calcext:value-type="percentage"'
change truth 'office:value-type="boolean" office:boolean-value="true" calcext:value-type="boolean"'
change reference-lost 'table:formula="of:=[.#REF!]+1"'
change formula 'table:formula="of:=200+6"'
change divided-by-nothing 'table:formula="of:=1/0"'
rm -r "$aside"
