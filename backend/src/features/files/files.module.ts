import { Module } from '@nestjs/common';
import { DocumentStore } from './document-store.js';
import { FileRepository } from './file.repository.js';
import { ImageStore } from './image-store.js';
import { RemoveLostBytes } from './remove-lost-bytes.js';
import { RemoveUnusedFiles } from './remove-unused-files.js';
import { ScanFile } from './scanning/scan-file.js';
import { FileTextRepository } from './text/file-text.repository.js';
import { ReadFileText } from './text/read-file-text.js';

const offered = [DocumentStore, ImageStore, RemoveLostBytes, RemoveUnusedFiles, ReadFileText, ScanFile];

@Module({ providers: [FileRepository, FileTextRepository, ...offered], exports: offered })
export class FilesModule {}
