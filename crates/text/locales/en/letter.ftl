### Letters as files: why one could not be read (letter-error-<code>), what to know (letter-notice-<code>).

letter-error-unreadable = { $path } cannot be read ({ $detail }). Check the path and the right to read it.
letter-error-empty = { $path } has no text in it. Check that it is the right file; if the letter is a picture, recognise it (OCR) or type its text.
letter-error-too-large = { $path } is larger than the { NUMBER($limit) } bytes allowed. Save the letter without its picture appendices and read that.
letter-error-encrypted = { $path } is protected by a password. Open it with the password, save it without one and try again.
letter-error-damaged = { $path } is damaged or cut short ({ $detail }). Copy the file again, or open and save it in a word processor.
letter-error-bomb = { $path } asks for more than a letter may ({ $detail }); stopped for safety. Open it and save it as a new file, or paste its text into a .txt file.
letter-error-too-many-pages = { $path } has { $pages } pages, more than the { $limit } allowed. Save the letter itself (without appendices) as another PDF and read that.
letter-error-no-text-layer = { $path } holds pictures only ({ $pages } pages) and no text layer. Recognise it (OCR) first, or paste its text into a .txt file, or ask for the .docx.
letter-error-old-word = { $path } is a .doc of Word 97–2003. Open it in Word or LibreOffice, save it as .docx and read that.
letter-error-open-document = { $path } is an OpenDocument file (.odt). Open it in LibreOffice, save it as .docx and read that.
letter-error-rich-text = { $path } is an .rtf file. Open it in Word or LibreOffice, save it as .docx and read that.
letter-error-web-page = { $path } is a web page or an XML file. Open it in a browser, paste its text into a .txt file and read that.
letter-error-workbook = { $path } is a workbook, no letter. For lists of accounts use rasoat feed; for the letter ask for the .docx or .pdf.
letter-error-presentation = { $path } is a presentation, no letter. Ask for the .docx or .pdf.
letter-error-picture = { $path } is a picture. Recognise it (OCR) into .pdf or .docx, or paste its text into a .txt file.
letter-error-archive = { $path } is an archive. Unpack it and read each letter in it.
letter-error-mail = { $path } is a mail message. Save the attached letter and read that.
letter-error-folder = { $path } is a folder. Name the files, for example { $path }/*.docx
letter-error-unknown = { $path } is neither .txt nor .docx nor .pdf. Check that it is the right file; its text may be pasted into a .txt file.

letter-notice-misnamed = The name ends in .{ $ending }, but the file is { $format }; it was read as what it is.
letter-notice-encoding = The file is encoded in { $encoding }; it was converted to Unicode.
letter-notice-old-font = The letter was typed in an old font ({ $encoding }); it was converted to Unicode.
letter-notice-unreadable-letters = Places that could not be recognised as a letter, “�” in the text: { NUMBER($count) }.
letter-notice-picture-pages = Pages of pictures that could not be read: { $pages }. If there is text on them, recognise it (OCR) and read the file again.
letter-notice-tracked-changes = The letter still has tracked changes; it was read as if all were accepted.
