// Reads a list of documents from standard input and writes, for each, what the schema in the first argument says of it.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const documents = JSON.parse(readFileSync(0, 'utf8'));
const answers = documents.map(text =>
  validate(JSON.parse(text)) ? '' : validate.errors.map(error => `${error.instancePath} ${error.message}`).join('; '));
process.stdout.write(JSON.stringify(answers));
